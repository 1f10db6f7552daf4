/** The page: skip link, top bar, the view at this address, the phone's tabs, the live region. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";
import { Link } from "../components/link.tsx";
import { Loading } from "../components/states.tsx";
import { word, words } from "../i18n/words.ts";
import { announcement } from "../state/announce.ts";
import { go, path } from "../state/location.ts";
import { narrow } from "../state/viewport.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { useKeys } from "./keys.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { TabBar, TopBar } from "./top-bar.tsx";
import { FRONT, LOADERS } from "./view-components.ts";
import { type AnyView, VIEWS, viewAt } from "./views.ts";

function NotFound() {
  return (
    <div class="empty">
      <h1>{words.value.notFound}</h1>
      <Link to={{ path: "/" }}>{words.value.toStart}</Link>
    </div>
  );
}

/** Shows a view, fetching it first when it is not the front page. */
function Shown({ id }: { readonly id: AnyView }) {
  const [fetched, setFetched] = useState<{ readonly id: AnyView; readonly Component: ComponentType } | undefined>();
  const [failure, setFailure] = useState<Error | undefined>(undefined);
  useEffect(() => {
    if (id === "lineage") return undefined;
    let current = true;
    LOADERS[id]?.().then(
      (Component) => current && setFetched({ id, Component }),
      (cause: unknown) => current && setFailure(new Error(`The view ${id} did not load.`, { cause })),
    );
    return () => {
      current = false;
    };
  }, [id]);
  if (failure) throw failure;
  if (id === "lineage") return <FRONT />;
  return fetched?.id === id ? <fetched.Component /> : <Loading />;
}

export function App() {
  const view = viewAt(path.value);
  useKeys({
    view: (key) => {
      const target = VIEWS[Number(key) - 1];
      if (target) go({ path: target.path });
    },
  });
  const title = view ? word(`view.${view.id}`) : words.value.notFound;
  useEffect(() => {
    document.title = `${title} · ${words.value.brand}`;
  }, [title]);
  return (
    <div class="page">
      <a class="skip-link" href="#content">
        {words.value.skip}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary key={path.value}>{view ? <Shown id={view.id} /> : <NotFound />}</ErrorBoundary>
      </main>
      {narrow.value && VIEWS.length > 1 && <TabBar />}
      <div class="hidden-visually" role="status" aria-live="polite">
        {announcement.value}
      </div>
      <KeysDialog />
    </div>
  );
}
