/** A report printed as PDF, in a window that nobody sees, without scripts and without a way to anything else. */
import { BrowserWindow } from 'electron'

/** An empty page, whose policy goes for what is put into it: no script and no handler, nothing from elsewhere. */
const EMPTY = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`

/** So many UTF-16 code units are handed to the page at once, so that nothing here waits for a long one. */
const PIECE = 1 << 20

/** The bytes of the PDF (A4, with page numbers); `signal` ends the printing. Rejects where Chromium can't print: a bug. */
export async function printToPdf(html: readonly string[], signal?: AbortSignal): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  const { webContents } = window
  const stop = () => window.destroy()
  signal?.addEventListener('abort', stop)
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(EMPTY)}`)
    await webContents.executeJavaScript('globalThis.parts = []; null')
    for (const piece of pieces(html)) await webContents.executeJavaScript(`parts.push(${JSON.stringify(piece)}); null`)
    // A report may be larger than an address. Scripts in what is parsed and put into a page this way never run, and the
    // policy of the page that it is put into forbids handlers and whatever isn't in the report itself.
    await webContents.executeJavaScript(`{
      const report = new DOMParser().parseFromString(parts.join(''), 'text/html')
      document.documentElement.replaceWith(document.adoptNode(report.documentElement))
    } null`)
    return await webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
  }
}

function* pieces(html: readonly string[]): Generator<string> {
  for (const part of html) for (let at = 0; at < part.length; at += PIECE) yield part.slice(at, at + PIECE)
}
