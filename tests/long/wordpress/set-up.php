<?php
// Sets up a WordPress that install.php has just installed: its settings, an Author, and news out of data files of the demo.
// The newest post has a featured image.
//
//   php set-up.php SITE AUTHOR PASSWORD PICTURE FILE…
//
// Prints, as JSON, the versions, the theme, and which roles have the capability unfiltered_html.

[, $site, $author, $password, $picture] = $argv;
$files = array_slice($argv, 5);
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';

update_option('timezone_string', 'Asia/Ho_Chi_Minh');
// Pictures of authors come from another host.
update_option('show_avatars', 0);

// WordPress writes its rules for Apache only where it sees one.
add_filter('got_rewrite', '__return_true');
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules();

wp_insert_user(['user_login' => $author, 'user_pass' => $password, 'user_email' => 'tac-gia@example.vn', 'role' => 'author']);

// WordPress's own first post.
wp_delete_post(1, true);
$category = wp_insert_term('Tin tức', 'category')['term_id'];
foreach ($files as $file) {
    foreach (json_decode(file_get_contents($file), true)['items'] as $item) {
        $date = new DateTime($item['date_published'], wp_timezone());
        $post = wp_insert_post(wp_slash([
            'post_title' => $item['title'],
            'post_excerpt' => $item['summary'] ?? '',
            'post_content' => str_replace('"images/', '"/data/images/', $item['content_html'] ?? $item['content_text'] ?? ''),
            'post_date_gmt' => $date->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d H:i:s'),
            'post_status' => 'publish',
            'post_author' => 1,
            'post_category' => [$category],
            'tags_input' => $item['tags'] ?? [],
        ]), true);
        if (is_wp_error($post)) {
            throw new Exception("{$item['title']}: {$post->get_error_message()}");
        }
    }
}

$newest = get_posts(['numberposts' => 1])[0]->ID;
$upload = wp_upload_bits('anh-dai-dien.png', null, file_get_contents($picture));
$attachment = wp_insert_attachment(['post_mime_type' => 'image/png', 'post_title' => 'Ảnh đại diện'], $upload['file'], $newest);
wp_update_attachment_metadata($attachment, wp_generate_attachment_metadata($attachment, $upload['file']));
set_post_thumbnail($newest, $attachment);

$unfiltered = array_filter(array_keys(wp_roles()->roles), fn ($role) => get_role($role)->has_cap('unfiltered_html'));
echo json_encode([
    'versions' => ['WordPress' => $wp_version, 'PHP' => PHP_VERSION, 'MariaDB' => $wpdb->get_var('SELECT VERSION()')],
    'theme' => get_template(),
    'unfiltered' => array_values($unfiltered),
]);
