/** The door: styles, then the page. */
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/contrast.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/view.css";
import "./style/components.css";
import "./style/panel.css";
import { render } from "preact";
import { App } from "./app/app.tsx";

const root = document.getElementById("app");
if (root) render(<App />, root);
