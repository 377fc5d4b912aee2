import type {IncomingMessage} from 'node:http'
import busboy from 'busboy'
import {Refused} from './refused.ts'

export interface Upload {
  field: string
  filename: string
  bytes: Buffer
}

/** Larger than anything that is taken. */
const MOST = 24 * 1024 * 1024

/** The file of a multipart body. */
export function readUpload(request: IncomingMessage): Promise<Upload> {
  return new Promise((done, reject) => {
    let parser: busboy.Busboy
    try {
      parser = busboy({headers: request.headers, limits: {files: 1, fileSize: MOST}})
    } catch {
      return reject(new Refused(41005, 'media data missing'))
    }
    let upload: Upload | undefined
    parser.on('file', (field, stream, {filename}) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        upload = {field, filename: filename ?? '', bytes: Buffer.concat(chunks)}
      })
    })
    // A body that ends before its last boundary.
    parser.on('error', () => reject(new Refused(40113, 'unsupported file type')))
    parser.on('close', () =>
      upload?.field === 'media' && upload.bytes.length > 0
        ? done(upload)
        : reject(new Refused(41005, 'media data missing')),
    )
    request.on('error', reject)
    request.pipe(parser)
  })
}
