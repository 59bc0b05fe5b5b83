// Files to begin with: one that is right, and one with the mistakes that are made most.
globalThis.examples = {
  dung: `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Cổng thông tin điện tử tỉnh – Tin tức",
  "language": "vi",
  "items": [
    {
      "id": "tong-ket-dan-van-2016",
      "url": "/tin/tong-ket-dan-van-2016.html",
      "title": "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016",
      "summary": "Ngày 26/12/2016, UBND tỉnh tổ chức hội nghị tổng kết công tác dân vận chính quyền.",
      "date_published": "29/12/2016 15:13:27"
    },
    {
      "id": "nghi-le-2-9",
      "url": "/tin/nghi-le-2-9.html",
      "title": "Thông báo lịch nghỉ lễ Quốc khánh",
      "content_text": "Các cơ quan nghỉ lễ ngày 02/9.",
      "date_published": "30/08/2016 08:00"
    }
  ]
}
`,
  loi: `{
  "title": "Cổng thông tin điện tử tỉnh – Tin tức",
  "items": [
    {
      "title": "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016",
      "date_published": "31/02/2016"
    },
    {
      "title": “Thông báo lịch nghỉ lễ Quốc khánh”,
      "date_published": "30/08/2016 08:00",
    }
    {
      "title": "Lịch tiếp công dân"
    }
  ]
}
`,
};
