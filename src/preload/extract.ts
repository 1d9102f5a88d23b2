/** The script of the page that reads strangers' files: bytes in, an answer out. The page itself is empty. */
import { ipcRenderer } from 'electron'
import { answerTo } from '../workspace/import/extract/answerTo.ts'

ipcRenderer.on('extract', (_event, request: unknown) => {
  void answerTo(request).then((answer) => ipcRenderer.send('extracted', answer))
})
