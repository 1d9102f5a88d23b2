/** Where the page begins. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startApp } from '../platform/settings.ts'
import '../ui/styles/index.css'
import '../text/highlights.css'
import '../features/review/lanes.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await startApp()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
