import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/**
 * What one would write by hand: one file without a library that asks the same document and writes the same words. Nothing of it grows into
 * forms, drafts and sub-packages; it is the floor under the line and the phone.
 */
const page = (
  document: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>三维聚力</title><style>body{font:16px sans-serif;margin:16px}li{padding:16px 0}</style><h1 id="name"></h1><h2>想找点什么帮忙</h2>
<ul><li>会聚良缘<li>身心关爱<li>子女托管</ul><h2>正在报名</h2><ul id="classes"></ul><script>
const query=${JSON.stringify(document)};
const {token}=JSON.parse(localStorage.getItem('signed-in'));
fetch('/graphql',{method:'POST',headers:{'content-type':'application/json',authorization:'Bearer '+token},body:JSON.stringify({query,variables:{}})})
.then((r)=>r.json()).then(({data})=>{
document.getElementById('name').textContent=data.viewMe.displayName+'，您好';
for(const c of data.listOpenClasses.items){const li=document.createElement('li');li.textContent=c.name+' · '+c.site+' · 余 '+(c.capacity-c.taken)+' 位';document.getElementById('classes').append(li);}
});</script></html>`;

export async function startBarePage(gateway: string, document: string): Promise<{ url: string; stop(): void }> {
  const body = brotliCompressSync(page(document));
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/graphql') {
      const on = request(gateway, { method: 'POST', headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(on);
      return;
    }
    outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.closeAllConnections() };
}
