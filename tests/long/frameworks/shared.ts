// What the three pages have in common: their data, and what they tell the test.
import type { VnErrorDetail, VnFeed, VnLoadDetail } from 'vn-portal-widgets';

/** The data of the list after so many renders. */
export const feed = (renders: number): VnFeed => ({
  items: Array.from({ length: 3 + renders }, (_, at) => ({ id: `${at}`, url: `/${at}.html`, title: `Tin ${at} lần ${renders}` })),
});

declare global {
  interface Window {
    /** What the page's own listeners have heard. */
    heard: { loads: VnLoadDetail[]; errors: VnErrorDetail[] };
  }
}

export const heard: Window['heard'] = { loads: [], errors: [] };
window.heard = heard;
