export { shortId } from "../model/index.ts"
