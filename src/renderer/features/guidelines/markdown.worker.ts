/** Reads Markdown where it doesn't hold up the window. */
import { readMarkdown } from './markdown.ts'

self.onmessage = ({ data }: MessageEvent<string>) => {
  self.postMessage(readMarkdown(data))
}
