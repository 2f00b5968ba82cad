/** What the API's document says of the messages. */
export const liveProtocol = `Text messages of JSON go both ways.

The client sends \`{"watch": concertId}\` to follow the seats of a concert and \`{"wait": concertId}\` to follow the line at
it, \`{"unwatch": concertId}\` and \`{"unwait": concertId}\` to stop: at most 20 of them a connection, 1 KiB a message, 50
messages in 10 seconds.

The server answers a watch with \`{"concertId", "version"}\`, and says so again every 15 seconds: a client with a lower
version, or with none yet, reads \`GET /api/concerts/{id}/seats\`. Whatever changes comes as
\`{"concertId", "from", "to", "changes": [[seatNumber, state], …]}\`, at most ten times a second, with the letters of
\`GET …/seats\`. A client at version v applies it if \`from\` ≤ v < \`to\`, ignores it if \`to\` ≤ v, and reads the states
again otherwise. As long as an answer has a lower version than the client was told, it asks again a second later: another
server may be that far behind.

A wait is answered with \`{"waitingRoom": …}\`, what \`GET …/waiting-room\` answers, and so again when it changes, at most
once a second, and every 15 seconds.

\`{"error": {"code", "concertId"}}\` says what was not understood (\`INVALID_MESSAGE\`), does not exist (\`NOT_FOUND\`) or is
too much (\`TOO_MANY_WATCHES\`).

Browsers may connect from pages of ours and of allowed origins; drafts exist for the sessions and keys that may see them.
Closed with 1001: the server goes away, come back after a moment drawn at random. 1008 or 1009: too many messages, or too
large. 1013: too much was left unread, or the database is away; come back later.`;
