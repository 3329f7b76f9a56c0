/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export default defineConfig({
  // Relative, so that dist/ works from any static host and any sub-path.
  base: './',
  plugins: [react()],
  preview: { port: 4173, open: hasDesktop && !process.env.CI },
  worker: { format: 'es' },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' },
});
