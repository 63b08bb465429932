// Reads a letter as it would come out of the printer: what stands where on which page.

/** A line of text on a page. Distances are in millimetres from the edges of the page. */
export interface Line {
  text: string;
  left: number;
  right: number;
  /** Where its capitals begin. */
  top: number;
  /** Where its letters with tails end. */
  bottom: number;
}

/** A page with its lines from top to bottom. */
export interface Sheet {
  width: number;
  height: number;
  lines: Line[];
}

/** Millimetres in a point, of which a PDF counts. */
const MM = 25.4 / 72;
/** How far capitals rise above the line that they stand on, and tails hang below it, in parts of the size. */
const [RISE, TAIL] = [0.75, 0.25];

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** The reader. It says at length that it couldn't draw, which nobody asks of it. */
async function reader(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
  }
}

/** Puts what stands at one height into one line. */
function linesOf(items: Item[], height: number): Line[] {
  const lines: (Line & { base: number })[] = [];
  for (const { str, transform, width, height: size } of items) {
    const [, , , , x = 0, base = 0] = transform;
    const [left, right] = [x * MM, (x + width) * MM];
    const line = lines.find((known) => Math.abs(known.base - base) < 1);
    if (str.trim() === '') {
      // A blank of its own parts words, and takes no room.
      (line ?? lines.at(-1) ?? { text: '' }).text += str;
    } else if (line) {
      line.text += str;
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else {
      const [top, bottom] = [(height - base - RISE * size) * MM, (height - base + TAIL * size) * MM];
      lines.push({ text: str, left, right, top, bottom, base });
    }
  }
  return lines.sort((a, b) => a.top - b.top).map(({ base: _, ...line }) => line);
}

/** Reads the pages of a PDF. */
export async function readPdf(file: Uint8Array): Promise<Sheet[]> {
  const { getDocument } = await reader();
  const document = await getDocument({ data: new Uint8Array(file), useSystemFonts: true, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.filter((item): item is Item & typeof item => 'str' in item && item.str !== '');
    sheets.push({ width: width * MM, height: height * MM, lines: linesOf(items, height) });
  }
  await document.destroy();
  return sheets;
}

/** The words of pages, one after the other; those that were parted at a hyphen are whole again. */
export function wordsOf(sheets: Sheet[]): string[] {
  const text = sheets.flatMap((sheet) => sheet.lines.map((line) => line.text.trim())).join('\n');
  return text.replaceAll('-\n', '-').split(/\s+/);
}
