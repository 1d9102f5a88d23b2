/** The floor's bridge: two files as they lie on the disk, as one call's answer. */
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bench', { read: (files) => ipcRenderer.invoke('bench:read', files) })
