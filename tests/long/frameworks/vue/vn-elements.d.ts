import type { HTMLAttributes } from 'vue';
import type { VnErrorEvent, VnLoadEvent } from 'vn-portal-widgets';

type Events = { onVnLoad?: (event: VnLoadEvent) => void; onVnError?: (event: VnErrorEvent) => void };
type Props<Element> = HTMLAttributes & Events & Partial<Omit<Element, keyof HTMLElement>>;
type VnElements = { [Tag in keyof HTMLElementTagNameMap as Extract<Tag, `vn-${string}`>]: new () => { $props: Props<HTMLElementTagNameMap[Tag]> } };

declare module 'vue' {
  interface GlobalComponents extends VnElements {}
}
