import {randomBytes} from 'node:crypto'

export interface UploadFile {
  bytes: Uint8Array
  /** ASCII, with an ending that the endpoint takes. */
  name: string
  /** `image/jpeg` */
  type: string
}

/**
 * A multipart body with one file, as bytes: chunked bodies are answered with 412, and `FormData` through another
 * agent than its own arrives empty (41005).
 */
export function multipart({bytes, name, type}: UploadFile): {body: Uint8Array; type: string} {
  const boundary = `weimark${randomBytes(18).toString('hex')}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}
