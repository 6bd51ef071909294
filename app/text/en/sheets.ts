/** Tables that leave and enter the portal as files. */
export const sheets = {
  'sheet.csv': 'Download as CSV',
  'sheet.xlsx': 'Download as Excel (XLSX)',
} as const
