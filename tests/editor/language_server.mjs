// The language server behind the YAML extensions of editors, spoken to over stdio as an editor does.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const capabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: {},
  },
}
const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false } }

export class LanguageServer {
  #process
  #rest = Buffer.alloc(0)
  #requests = 0
  #waiting = new Map() // id -> resolve, of requests
  #expecting = new Map() // uri -> resolve, of diagnostics

  constructor() {
    const module = createRequire(import.meta.url).resolve('yaml-language-server/package.json')
    this.#process = spawn(process.execPath, [join(dirname(module), 'bin/yaml-language-server'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#process.stdout.on('data', (bytes) => this.#receive(bytes))
  }

  async start() {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities })
    this.#notify('initialized', {})
    this.#notify('workspace/didChangeConfiguration', { settings: { yaml } })
  }

  stop() {
    this.#process.kill()
  }

  // Opens a text under a path not opened before; gives what the server says is wrong with it.
  open(path, text) {
    const uri = pathToFileURL(path).href
    const diagnostics = new Promise((resolve) => this.#expecting.set(uri, resolve))
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return diagnostics
  }

  at(method, path, position) {
    return this.request(`textDocument/${method}`, { textDocument: { uri: pathToFileURL(path).href }, position })
  }

  request(method, params) {
    const id = ++this.#requests
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#send({ id, method, params })
    return answer
  }

  #notify(method, params) {
    this.#send({ method, params })
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #receive(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes])
    for (;;) {
      const header = this.#rest.indexOf('\r\n\r\n')
      if (header < 0) return
      const size = Number(/Content-Length: (\d+)/i.exec(this.#rest.subarray(0, header))[1])
      const begin = header + 4
      if (this.#rest.length < begin + size) return
      this.#take(JSON.parse(this.#rest.subarray(begin, begin + size)))
      this.#rest = this.#rest.subarray(begin + size)
    }
  }

  #take(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params
      this.#expecting.get(uri)?.(diagnostics)
    } else if (message.method !== undefined && message.id !== undefined) {
      // What the server asks of an editor: its settings; to all else, nothing.
      const settings = (item) => (item.section === 'yaml' ? yaml : null)
      const result = message.method === 'workspace/configuration' ? message.params.items.map(settings) : null
      this.#send({ id: message.id, result })
    } else if (this.#waiting.has(message.id)) {
      const { resolve, reject } = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      message.error ? reject(new Error(message.error.message)) : resolve(message.result)
    }
  }
}
