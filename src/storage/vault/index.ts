export { createVault, FencedError, type Vault, type VaultOptions } from './create-vault.ts';
export { vaultModel } from './vault.model.ts';
