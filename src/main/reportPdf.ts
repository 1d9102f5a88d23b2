/** A report printed as PDF, in a window that nobody sees, without scripts and without a way to anything else. */
import { BrowserWindow } from 'electron'

/** An empty page, whose policy goes for what is put into it: no script and no handler, nothing from elsewhere. */
const EMPTY = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`

/** The bytes of the PDF (A4, with page numbers). Rejects where Chromium can't print: a bug. */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(EMPTY)}`)
    // A report may be larger than an address. Scripts in what is parsed and put into a page this way never run, and the
    // policy of the page that it is put into forbids handlers and whatever isn't in the report itself.
    await window.webContents.executeJavaScript(`{
      const report = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')
      document.documentElement.replaceWith(document.adoptNode(report.documentElement))
    } null`)
    return await window.webContents.printToPDF({
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
    window.destroy()
  }
}
