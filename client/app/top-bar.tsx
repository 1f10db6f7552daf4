/** Brand, tabs, search, language, theme, link. On a phone the tabs stand at the foot and the rest in a menu. */
import { useSignal } from "@preact/signals";
import { IconButton } from "../components/button.tsx";
import { copyText } from "../components/copy.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { word, words } from "../i18n/words.ts";
import { href, path } from "../state/location.ts";
import { language, setLanguage, setTheme, type Theme, theme } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import { SearchBox } from "../search/search-box.tsx";
import { useKeys } from "./keys.ts";
import { type View, VIEWS, viewAt } from "./views.ts";

function Mark() {
  return (
    <svg width={22} height={22} viewBox="0 0 24 24" aria-hidden="true" class="brand-mark">
      <path class="brand-glow" d="M4 19c7 0 4-13 15-13.5" />
      <path class="brand-line" d="M4 19c7 0 4-13 15-13.5" />
      <circle cx={4.5} cy={19} r={3} />
      <circle cx={19} cy={5.5} r={3} />
    </svg>
  );
}

function LanguageSwitch() {
  return (
    <div class="segmented" role="group" aria-label={words.value.language}>
      {(["de", "en"] as const).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language.value === code}
          aria-label={code === "de" ? "Deutsch" : "English"}
          onClick={() => setLanguage(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

const NEXT: Readonly<Record<Theme, Theme>> = { light: "dark", dark: "contrast", contrast: "light" };
const otherTheme = (): Theme => NEXT[theme.value];

/** The link says what is seen, also what came from this browser's own settings. */
const copyLink = (): Promise<void> =>
  copyText(location.origin + href({ query: { lang: language.value, theme: theme.value } }), words.value.linkCopied);

function Controls() {
  return (
    <>
      <LanguageSwitch />
      <IconButton icon="contrast" label={word(`toTheme.${otherTheme()}`)} onClick={() => setTheme(otherTheme())} />
      <IconButton icon="link" label={words.value.copyLink} onClick={() => void copyLink()} />
    </>
  );
}

export function TopBar() {
  const menu = useSignal(false);
  useKeys({
    language: () => setLanguage(language.value === "de" ? "en" : "de"),
    theme: () => setTheme(otherTheme()),
    ...(menu.value ? { close: () => (menu.value = false) } : {}),
  });
  const here = viewAt(path.value);
  return (
    <header class="top-bar">
      <Link to={{ path: "/" }} class="brand">
        <Mark />
        <span>{narrow.value && here ? word(`view.${here.id}`) : words.value.brand}</span>
      </Link>
      {!narrow.value && (
        <nav class="tabs" aria-label={words.value.views}>
          {VIEWS.map((view) => (
            <Link key={view.id} to={{ path: view.path }} aria-current={path.value === view.path ? "page" : undefined}>
              {word(`view.${view.id}`)}
            </Link>
          ))}
        </nav>
      )}
      <SearchBox />
      {narrow.value ? (
        <IconButton
          icon="menu"
          label={words.value.menu}
          aria-expanded={menu.value}
          onClick={() => (menu.value = !menu.value)}
        />
      ) : (
        <Controls />
      )}
      {narrow.value && menu.value && (
        <div class="menu">
          <Controls />
        </div>
      )}
    </header>
  );
}

/** The phone's tabs at the foot; views beyond the fourth share "More". */
export function TabBar() {
  const open = useSignal(false);
  const all: readonly View[] = VIEWS;
  const shown = all.length > 5 ? all.slice(0, 4) : all;
  const rest = all.slice(shown.length);
  const tab = (view: View) => (
    <Link
      key={view.id}
      to={{ path: view.path }}
      aria-current={path.value === view.path ? "page" : undefined}
      onClickCapture={() => (open.value = false)}
    >
      <Icon name={view.icon} />
      {word(`view.${view.id}`)}
    </Link>
  );
  return (
    <nav class="tab-bar" aria-label={words.value.views}>
      {shown.map(tab)}
      {rest.length > 0 && (
        <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          <Icon name="more" />
          {words.value.more}
        </button>
      )}
      {open.value && <div class="menu menu-foot">{rest.map(tab)}</div>}
    </nav>
  );
}
