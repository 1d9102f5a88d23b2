/** Where the page begins. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import { startApp } from './state/app.ts'
import './styles/index.css'
import './reader/highlights.css'
import './review/lanes.css'

// Compiled validators are made with `eval`, which the page's policy forbids.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await startApp()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
