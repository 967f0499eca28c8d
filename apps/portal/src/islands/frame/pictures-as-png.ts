/** So sharp is the picture on paper: three dots where the page has one. */
const SCALE = 3;

/**
 * `<a data-png hidden href="....svg">PNG</a>`: draws the SVG file into a PNG and saves that. Without this script the
 * page offers the SVG file alone; where the browser cannot draw it, this link gives that file too.
 */
export function picturesAsPng(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-png]')) link.hidden = false;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-png]');
    if (link === null || event.defaultPrevented) return;
    event.preventDefault();
    savePng(link).catch(() => location.assign(link.href));
  });
}

async function savePng({ href }: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  const picture = new Image();
  // the page's policy allows pictures from `data:` and none from `blob:`
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = new URL(href).pathname.replace(/^.*\/|\.svg$/g, '') + '.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
