import { mount } from "svelte"
import "./style/tokens.css"
import "./style/base.css"
import "./style/marks.css"
import App from "./app.svelte"

const target = document.getElementById("app")
if (target === null) throw new Error("the page has no place for the application")
mount(App, { target })
