// The keyboard, and where the focus is.
import { Key } from 'selenium-webdriver';

export { Key };

/** Presses keys, one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.driver.actions().sendKeys(key).perform();
}

/** Presses a key while another is held. */
export const pressWith = (page, held, key) => page.driver.actions().keyDown(held).sendKeys(key).keyUp(held).perform();

/** What has the focus, inside of a shadow root too: what it is called, else its text. */
export const focused = (page) => page.ask(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent.trim();
});

/** Presses a key until the focus is on something of that name. */
export async function pressTo(page, key, name, most = 30) {
  const seen = [];
  for (let count = 0; count < most; count++) {
    await press(page, key);
    seen.push(await focused(page));
    if (seen.at(-1) === name) return;
  }
  throw new Error(`the focus does not come to ${name}, but to ${JSON.stringify(seen)}`);
}
