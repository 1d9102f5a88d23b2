/** The page's entry point. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startWindow } from './start.ts'
import '../ui/styles/index.css'
import '../text/blocks.css'
import '../text/highlights.css'
import '../features/review/lanes.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// Nothing fades out, so nothing has to wait for a frame to go: a menu would keep the focus until then, and with it the
// keys that are typed at once after Escape.
Object.assign(globalThis, { BASE_UI_ANIMATIONS_DISABLED: true })
await startWindow()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
