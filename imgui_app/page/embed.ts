// In another site's page: what that page may say to us and we to it. Every message is checked; nothing of the applicant's goes out.

import type { Editor } from './editor.ts';

const MOST = { text: 200_000, perSecond: 20 };
const HEIGHT = 650;   // in steps of 50: the height of a text would tell its length

export interface HostTheme { dark?: boolean; contrast?: boolean }

/** `theme`: the page around wishes one. */
export function meetHost(posting: Editor, theme: (wish: HostTheme) => void) {
  let build = '', second = 0, heard = 0, given = '';
  const hear = (message: unknown) => {
    const now = Math.floor(performance.now() / 1000);
    heard = now === second ? heard + 1 : 1;
    second = now;
    if (heard > MOST.perSecond || typeof message !== 'object' || message === null) return;
    const { v, type, text, name } = message as Record<string, unknown>;
    if (v !== 1) return;
    if (type === 'posting' && typeof text === 'string' && text.length <= MOST.text) {
      // What the applicant wrote in its place stays.
      const there = posting.textarea.value;
      if (there && there !== given) return;
      given = text;
      posting.set(text);
    }
    if (type === 'theme' && (name === 'light' || name === 'dark' || name === 'contrast'))
      theme({ dark: name !== 'light', contrast: name === 'contrast' });
  };
  hearGuard((word, ports) => {
    if (word.about) build = word.about.hash;
    const port = ports[0];
    if (!word.host || !port) return;
    port.onmessage = ({ data }) => hear(data);
    port.postMessage({ v: 1, type: 'ready', build });
    port.postMessage({ v: 1, type: 'resize', height: HEIGHT });
  });
}
