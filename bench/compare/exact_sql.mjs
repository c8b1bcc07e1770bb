// Pieces of SQL that read and write decimals without ever leaving integers.

export const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

// A typed scan: no sniffing of dialect or types, no search for quotes that the files do not have.
export function scanCsv(file, columns) {
  const types = Object.entries(columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
  return `read_csv(${quoted(file)}, auto_detect = false, header = true, delim = ',', quote = '', escape = '',
    columns = {${types.join(', ')}})`;
}

// DECIMAL / DECIMAL is a DOUBLE in DuckDB, and a product of DECIMALs with plain literals outgrows 64 bits:
// both ways between a decimal and its integer go through a product of known width.
export const hundredths = (decimal) => `(${decimal} * 100::DECIMAL(3,0))::BIGINT`;
export const asCents = (integer) => `(${integer})::DECIMAL(16,0) * 0.01::DECIMAL(2,2)`;
export const asTenths = (integer) => `(${integer})::DECIMAL(16,0) * 0.1::DECIMAL(1,1)`;
