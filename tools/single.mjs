// All services in one process, for a small host. Each main.js starts its own HTTP server, worker and database pool.
// One after the other, because starting six at once would need more memory at the peak than they need together.
const services = (process.env.SINGLE_SERVICES ?? '').split(',').filter(Boolean);
for (const service of services) await import(`../dist/apps/${service}/src/main.js`);
