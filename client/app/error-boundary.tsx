/** Keeps a fault in one view from taking the page: says so and offers to load again. */
import { Component, type ComponentChildren } from "preact";
import { Button } from "../components/button.tsx";
import { words } from "../i18n/words.ts";

interface Props {
  readonly children: ComponentChildren;
}

export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="failed" role="alert">
        <p>{words.value.broken}</p>
        <Button onClick={() => location.reload()}>{words.value.reload}</Button>
      </div>
    );
  }
}
