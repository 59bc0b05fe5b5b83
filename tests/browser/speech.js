// Stands in for the browser's speech: a Vietnamese voice that never comes to the end of what it says.

class Speech extends EventTarget {
  getVoices() {
    return [{ lang: 'vi-VN' }];
  }

  speak() {}
  pause() {}
  resume() {}
  cancel() {}
}

const NAMES = ['speechSynthesis', 'SpeechSynthesisUtterance'];
const own = new Map(NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)]));

export function stubSpeech() {
  const stubs = { speechSynthesis: new Speech(), SpeechSynthesisUtterance: class {} };
  for (const name of NAMES) Object.defineProperty(window, name, { configurable: true, value: stubs[name] });
}

export function restoreSpeech() {
  for (const [name, descriptor] of own) {
    delete window[name];
    if (descriptor) Object.defineProperty(window, name, descriptor);
  }
}
