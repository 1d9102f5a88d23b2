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
await startWindow()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
