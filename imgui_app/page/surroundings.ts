// What the module is told of the world around it: the person's preferences, the seal, what is kept here, and what another site's
// page around the frame wishes. A module that starts again is told again.

import type { Editor } from './editor.ts';
import { HostPage, type HostTheme } from './embed.ts';
import { Home } from './home.ts';
import type { AppModule } from './host.ts';

export const queries = {
  dark: matchMedia('(prefers-color-scheme: dark)'), moreContrast: matchMedia('(prefers-contrast: more)'),
  forcedColors: matchMedia('(forced-colors: active)'), calm: matchMedia('(prefers-reduced-motion: reduce)'),
  coarse: matchMedia('(pointer: coarse)'),
};

export interface Ways {
  call<T>(what: (m: AppModule) => T): T | undefined;
  give(m: AppModule, bytes: Uint8Array): void;
  /** Gives the bytes of the words. */
  giveText(m: AppModule, words: string): number;
  /** A frame. */
  ask(): void;
}

export class Surroundings {
  readonly home: Home;
  /** In another site's page. */
  readonly hostPage: HostPage | undefined;   // Home may ask before it is made
  readonly #ways: Ways;
  #hostTheme: HostTheme = {};
  #brand: Uint8Array | undefined;
  #settings: Uint8Array | undefined;

  constructor(editors: readonly [Editor, Editor], ways: Ways) {
    const { call, give, giveText, ask } = this.#ways = ways;
    this.home = new Home(editors, {
      home: (flags, stored, forgotten, hash) => call(m => m.platform_home(flags, stored, forgotten, giveText(m, hash))),
      trial: (total, running, lines) => call(m => {
        m.platform_trial(total, running ? 1 : 0, giveText(m, lines));
        ask();
      }),
      notices: () => void part('licenses.txt').catch(() => new ArrayBuffer(0)).then(bytes => call(m => {
        give(m, new Uint8Array(bytes));
        m.platform_notices(bytes.byteLength);
        ask();
      })),
      close: () => this.hostPage?.close(),
      sharing: () => [!!this.hostPage?.canShare, !!this.hostPage?.sent, !!this.hostPage?.covered],
    });
    this.hostPage = new HostPage(editors[1], {
      theme: wish => { this.#hostTheme = wish; this.#tellPreferences(); },
      brand: colors => { this.#brand = new Uint8Array(colors.flatMap(color => [...color, 255])); this.tellWished(); },
      settings: lines => { this.#settings = new TextEncoder().encode(lines); this.tellWished(); },
      changed: () => this.home.tell(),
    });
    for (const query of Object.values(queries)) query.addEventListener('change', () => this.#tellPreferences());
    addEventListener('sealchange', () => this.#tellSeal());
  }

  /** To a module that starts, before its first frame. */
  tell() {
    this.#tellPreferences();
    this.#tellSeal();
    this.home.tell();
  }

  /** The colour and the settings of the page around. */
  tellWished() {
    const { call, give } = this.#ways, brand = this.#brand, settings = this.#settings;
    call(m => {
      if (brand) give(m, brand), m.platform_brand();
      if (settings) give(m, settings), m.platform_settings(settings.length);
    });
  }

  #tellPreferences() {
    const on = (query: MediaQueryList) => (query.matches ? 1 : 0);
    const { dark, contrast } = this.#hostTheme;
    this.#ways.call(m => m.platform_preferences(dark === undefined ? on(queries.dark) : dark ? 1 : 0,
      contrast ? 1 : on(queries.moreContrast), on(queries.forcedColors), on(queries.calm), on(queries.coarse)));
  }

  #tellSeal() {
    const { sealed, since, requests, violations } = sealState();
    this.#ways.call(m => m.platform_seal(sealed ? 1 : 0, requests, violations, this.#ways.giveText(m, since)));
  }
}
