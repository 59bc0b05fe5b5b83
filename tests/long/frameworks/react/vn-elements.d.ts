import type { HTMLAttributes, RefAttributes } from 'react';
import type { VnErrorEvent, VnLoadEvent } from 'vn-portal-widgets';

type Events = { 'onvn-load'?: (event: VnLoadEvent) => void; 'onvn-error'?: (event: VnErrorEvent) => void };
type Props<Element> = HTMLAttributes<Element> & RefAttributes<Element> & Events & Partial<Omit<Element, keyof HTMLElement>>;
type VnElements = { [Tag in keyof HTMLElementTagNameMap as Extract<Tag, `vn-${string}`>]: Props<HTMLElementTagNameMap[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VnElements {}
  }
}
