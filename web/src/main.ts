import { mount } from "svelte"
import "./style/tokens.css"
import "./style/base.css"
import "./style/marks.css"
import App from "./app.svelte"
import { pageAt } from "./pages/routes.ts"

const target = document.getElementById("app")
if (target === null) throw new Error("the page has no place for the application")
// Read while the frame around it is made; the frame says it where it cannot be had.
pageAt(location.pathname)
  .load()
  .catch(() => null)
target.replaceChildren()
mount(App, { target })
