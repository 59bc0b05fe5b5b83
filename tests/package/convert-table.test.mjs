// vn-portal-widgets convert: tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converted, errorsOf, file, fresh } from './converting.mjs';

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** windows-1258: `â` and the dot below are two bytes, as are `ê` and the hook above. */
const OLD = Buffer.concat([Buffer.from('title,body\n'), Buffer.from([0x44, 0xe2, 0x6e, 0x20, 0x76, 0xe2, 0xf2, 0x6e, 0x2c, 0xd0, 0xe3, 0x6e, 0x67, 0x20, 0xf5, 0x20, 0xfd, 0x0a])]);

for (const [title, content, items, { status = 0, said = [] } = {}] of /** @type {[string, string | Buffer, object[], { status?: number, said?: string[] }?][]} */ ([
  ['English headers', 'id,url,title,date,body\n1,https://a.vn/1,Tin,2016-12-29 15:13,<p>a</p>\n', [{ id: '1', url: 'https://a.vn/1', title: 'Tin', content_html: '<p>a</p>', date_published: '2016-12-29T15:13:00+07:00' }]],
  ['Vietnamese headers', 'Mã tin,Đường dẫn,Tiêu đề,Ngày đăng,Nội dung,Tóm tắt,Tác giả,Từ khóa,Chuyên mục,Nguồn,Lượt xem,Ảnh đại diện,Chú thích ảnh,Mô tả ảnh,Tệp đính kèm\n'
    + '7,/tin/7.html,Hội nghị,29/12/2016 15:13,Chữ,Ngắn,Nguyễn Văn A; Trần B,dân vận; hội nghị,Tin tức,Vinhlong.gov.vn,7.370,/a.jpg,Toàn cảnh,Hội trường,/tep/a.pdf\n', [{
    id: '7', url: '/tin/7.html', title: 'Hội nghị', summary: 'Ngắn', content_text: 'Chữ', image: '/a.jpg', date_published: '2016-12-29T15:13:00+07:00', authors: [{ name: 'Nguyễn Văn A' }, { name: 'Trần B' }],
    tags: ['dân vận', 'hội nghị'], attachments: [{ url: '/tep/a.pdf', mime_type: 'application/pdf' }],
    _vn: { source: 'Vinhlong.gov.vn', category: 'Tin tức', views: 7370, image_alt: 'Hội trường', image_caption: 'Toàn cảnh' },
  }]],
  ['headers in capitals, with marks around them, without Vietnamese marks', ' TIEU DE * ,ngay_dang (dd/mm/yyyy)\nTin,29/12/2016\n', [{ title: 'Tin', date_published: '2016-12-29T00:00:00+07:00' }]],
  ['semicolons', 'Tiêu đề;Ngày đăng\n"Một; hai, ba";29/12/2016\n', [{ title: 'Một; hai, ba', date_published: '2016-12-29T00:00:00+07:00' }]],
  ['tabs', 'Tiêu đề\tNgày đăng\nMột, hai; ba\t29/12/2016\n', [{ title: 'Một, hai; ba', date_published: '2016-12-29T00:00:00+07:00' }]],
  ['one column', 'title\nMột\nHai\n', [{ title: 'Một' }, { title: 'Hai' }]],
  ['what Excel says of the delimiter', 'sep=|\r\nTiêu đề|Nội dung\r\nMột|a,b;c\r\n', [{ title: 'Một', content_text: 'a,b;c' }]],
  ['a mark of UTF-8', '\ufeffTiêu đề,id\nMột,1\n', [{ id: '1', title: 'Một' }]],
  ['UTF-16, as Excel writes Unicode text', utf16('Tiêu đề\tid\r\nDân vận\t1\r\n'), [{ id: '1', title: 'Dân vận' }]],
  ['windows-1258', OLD, [{ title: 'Dân vận', content_text: 'Đăng ơ ư' }], { said: ['is not Unicode: read as windows-1258'] }],
  ['a decomposed title', `Tiêu đề,id\n${'Dân vận'.normalize('NFD')},1\n`, [{ id: '1', title: 'Dân vận' }]],
  ['line breaks, quotes and delimiters in a cell', 'title,body\n"Một ""hai""","<p>a,\nb</p>"\nBa,c\n', [{ title: 'Một "hai"', content_html: '<p>a,\nb</p>' }, { title: 'Ba', content_text: 'c' }]],
  ['a name of the table above the headers', 'DANH SÁCH TIN NĂM 2016,,\n,,\nTT,Tiêu đề,Ngày\n1,Một,29/12/2016\n', [{ title: 'Một', date_published: '2016-12-29T00:00:00+07:00' }], { said: ['t:3: the column “TT” is left out'] }],
  ['empty rows and short rows', 'title,date,body\n\nMột\n,,\nHai,29/12/2016,a,thừa\n', [{ title: 'Một' }, { title: 'Hai', content_text: 'a', date_published: '2016-12-29T00:00:00+07:00' }]],
  ['a row with nothing to show', 'title,date\n,29/12/2016\nMột,\n', [{ title: 'Một' }], { status: 1, said: ['t:2: left out: no title, summary or content'] }],
  ['dates that are none are left out and said, never guessed', 'title,date\nA,12/29/2016\nB,31/02/2016\nC,1482999207\nD,hôm qua\nE,29-12-2016\nF,Thứ Năm 29/12/2016 3:13 CH\n',
    [{ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }, { title: 'E', date_published: '2016-12-29T00:00:00+07:00' }, { title: 'F', date_published: '2016-12-29T15:13:00+07:00' }],
    { status: 1, said: ['t:2: date_published left out: “12/29/2016” is no date', 't:3: date_published left out: “31/02/2016”', 't:4: date_published left out: “1482999207”', 't:5: date_published left out: “hôm qua”'] }],
  ['addresses that nobody may follow', 'title,url,image\nA,javascript:a(),data:image/svg+xml;a\nB,https://b.vn/a?b&c,/c.png\n', [{ title: 'A' }, { url: 'https://b.vn/a?b&c', title: 'B', image: '/c.png' }], { status: 1, said: ['t:2: url left out: “javascript:a()” is no address', 't:2: image left out'] }],
  ['HTML that is not clean', 'title,body\nA,"<p onclick=""a()"">b<script>c()</script></p><form><input value=d></form>"\n', [{ title: 'A', content_html: '<p>b</p>' }], { said: ['t:2: content_html: Đã bỏ ô nhập hoặc nút bấm'] }],
  ['a title with markup', 'title,body\n<b>A</b> &amp; B,a < b\n', [{ title: 'A & B', content_text: 'a < b' }]],
  ['views that are no number', 'title,views\nA,nhiều\nB,"1,234,567"\n', [{ title: 'A' }, { title: 'B', _vn: { views: 1234567 } }], { status: 1, said: ['t:2: views left out: “nhiều” is no number'] }],
  ['a quote that nothing ends', 'title,body\nA,b\nC,"d\n', [{ title: 'A', content_text: 'b' }], { status: 1, said: ['Quote'] }],
  ['two columns of one meaning', 'name,title,id\na,b,1\n', [{ id: '1', title: 'b' }], { said: ['the column “name” is left out'] }],
])) {
  test(`a table with ${title}`, () => {
    const result = converted(file('t', content));
    assert.deepEqual([result.feed?.items, result.status], [items, status], result.stderr);
    for (const text of said) assert.ok(result.stderr.includes(text), `${text}\n${result.stderr}`);
    assert.equal(errorsOf(result.stdout), '');
  });
}

test('relative addresses become absolute by --base', () => {
  const { feed } = converted('--base', 'https://a.vn/du-lieu/', file(fresh('.csv'), 'title,url,image,body,file\nA,1.html,/b.png,"<a href=""c"">d</a>",e.pdf\n'));
  assert.deepEqual(feed.items, [{ url: 'https://a.vn/du-lieu/1.html', title: 'A', content_html: '<a href="https://a.vn/du-lieu/c">d</a>', image: 'https://a.vn/b.png', attachments: [{ url: 'https://a.vn/du-lieu/e.pdf', mime_type: 'application/pdf' }] }]);
});

test('a table without headers that are known is not read, and a file of an office program says what to do', () => {
  for (const [content, said] of /** @type {[string, RegExp][]} */ ([['Một,Hai\n1,2\n', /no row names a column for the title/], ['PK\x03\x04abc', /save it as CSV/], ['', /no row names/]])) {
    const { status, stderr, stdout } = converted(file('x.csv', content));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, said);
  }
});
