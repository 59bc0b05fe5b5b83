<?php
// What optimiser plugins do, with minifiers that Debian has: scripts become one minified file, and the page is minified. WP Rocket uses
// the same minifier of scripts.

require '{{minifyScripts}}';

add_filter('script_loader_src', function ($address, $handle) {
    if ($handle !== 'vn-portal-widgets') {
        return $address;
    }
    wp_mkdir_p(WP_CONTENT_DIR . '/cache');
    $script = new MatthiasMullie\Minify\JS(ABSPATH . WPINC . '/js/jquery/jquery.js', ABSPATH . wp_parse_url($address, PHP_URL_PATH));
    $script->minify(WP_CONTENT_DIR . '/cache/all.js');
    return content_url('cache/all.js');
}, 10, 2);

add_action('template_redirect', function () {
    if (is_feed()) {
        return;
    }
    ob_start(function ($html) {
        $minify = proc_open(['{{minifyHtml}}', '--type=html'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
        fwrite($pipes[0], $html);
        fclose($pipes[0]);
        return stream_get_contents($pipes[1]);
    });
});
