/** Where the page begins. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startApp } from './state/app.ts'
import './styles/index.css'
import './reader/highlights.css'
import './review/lanes.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await startApp()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
