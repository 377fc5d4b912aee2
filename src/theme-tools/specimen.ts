import type {ImageRef} from '../article.ts'
import type {ResolvedImage} from '../options/options.ts'

/** The article that every theme is looked at with: it has each part of the markup contract. */
export async function readSpecimen(): Promise<string> {
  return (await import('../../examples/specimen.md?raw')).default
}

/** Drawn here, so that the specimen needs neither files nor a network. */
const pictures: Readonly<Record<string, () => ResolvedImage>> = {
  'river-evening': () =>
    drawing(
      720,
      480,
      '<rect width="720" height="480" fill="#f3d9b8"/><circle cx="520" cy="190" r="58" fill="#e8894b"/><path d="M0 260L150 170 290 250 420 150 590 240 720 190V480H0z" fill="#8a9aa8"/><path d="M0 330Q180 270 360 330T720 320V480H0z" fill="#55697a"/><path d="M0 400Q200 370 380 410T720 395V480H0z" fill="#2f4152"/>',
    ),
  'release-card': () =>
    drawing(
      720,
      480,
      '<rect width="720" height="480" fill="#20455c"/><circle cx="600" cy="90" r="150" fill="#2c5f7c"/><circle cx="90" cy="430" r="120" fill="#2c5f7c"/><path d="M230 140h180v220H230z" fill="#f2efe6"/><path d="M310 120h180v220H310z" fill="#dcd6c6"/><path d="M340 170h120M340 205h120M340 240h80" stroke="#6b7f8a" stroke-width="10"/>',
    ),
  'gateway-architecture': () =>
    drawing(
      720,
      300,
      '<rect width="720" height="300" fill="#f4f6f7"/><g fill="#fff" stroke="#5b6c78" stroke-width="3"><rect x="40" y="105" width="140" height="90" rx="10"/><rect x="290" y="105" width="140" height="90" rx="10" fill="#d9e4ea"/><rect x="540" y="40" width="140" height="80" rx="10"/><rect x="540" y="180" width="140" height="80" rx="10"/></g><path d="M180 150h100m150-20 100-45m-100 80 100 50" fill="none" stroke="#5b6c78" stroke-width="4"/>',
    ),
  'glyph-anatomy': () =>
    drawing(
      720,
      480,
      '<rect width="720" height="480" fill="#faf8f3"/><path d="M160 60h400v360H160zM160 240h400M360 60v360M160 60l400 360M560 60 160 420" fill="none" stroke="#d8c9b8" stroke-width="3"/><path d="M220 160h280M360 110v250M250 240h220M210 350h300" stroke="#3d3a36" stroke-width="26" stroke-linecap="round"/>',
    ),
}

/** What stands for a picture of the specimen. */
export function specimenPicture({source}: Readonly<ImageRef>): ResolvedImage {
  const name = /([\w-]+)\.\w+$/.exec(source)?.[1] ?? ''
  return (pictures[name] ?? pictures['river-evening']!)()
}

/** The same picture where WeChat would have it: nothing is to be said of it. */
export function uploadedPicture(ref: Readonly<ImageRef>): ResolvedImage {
  return {...specimenPicture(ref), url: 'https://mmbiz.qpic.cn/mmbiz_png/specimen/0'}
}

function drawing(width: number, height: number, shapes: string): ResolvedImage {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shapes}</svg>`
  return {url: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height}
}
