import type { Page, WebSocketRoute } from '@playwright/test';

type Message = string | Buffer;

/** What stands between a page and its live socket. */
export interface LiveWire {
  /** How many connections the page has had, how many of them it has closed, and what the server said on them. */
  connections: number;
  closed: number;
  messages: number;
  /** Whether the socket can be had at all. */
  isRefused: boolean;
  /** What becomes of a message of the server's; `deliver` may be called never, late or often. */
  onMessage: (message: Message, deliver: () => void) => void;
  /** Ends the connection as the server would. */
  close: (code: number) => Promise<void>;
}

/** Call it before the page is opened. */
export async function tapLive(page: Page): Promise<LiveWire> {
  let current: WebSocketRoute | null = null;
  const wire: LiveWire = {
    connections: 0,
    closed: 0,
    messages: 0,
    isRefused: false,
    onMessage: (_, deliver) => deliver(),
    close: async (code) => current?.close({ code }),
  };
  await page.routeWebSocket(/\/api\/live$/, async (socket) => {
    if (wire.isRefused) return socket.close();
    wire.connections += 1;
    current = socket;
    const server = socket.connectToServer();
    let isOpen = true;
    const end = async (other: WebSocketRoute) => {
      if (!isOpen) return;
      isOpen = false;
      await other.close();
    };
    socket.onMessage((message) => server.send(message));
    socket.onClose(() => {
      if (isOpen) wire.closed += 1;
      return end(server);
    });
    server.onClose(() => end(socket));
    server.onMessage((message) => {
      wire.messages += 1;
      wire.onMessage(message, () => isOpen && socket.send(message));
    });
  });
  return wire;
}
