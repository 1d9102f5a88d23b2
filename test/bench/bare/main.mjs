/** The least that an Electron program can be: one window with an empty page. */
import { app, BrowserWindow } from 'electron'

app.on('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  void window.loadURL('data:text/html,<!doctype html><p id=ready>Ready</p>')
})
