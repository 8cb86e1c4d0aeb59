/** Where a person finds the ids of ACR Enterprise instances. */
export const INSTANCE_IDS_AT = 'Container Registry console, page Instances';

/**
 * Where a person finds the ids of the image caches of ECI. The CRD of ack-virtual-node has the
 * column CACHEID, that of self-managed clusters calls it ID (管理ImageCache, 2024-11-26).
 */
export const CACHE_IDS_AT = 'kubectl get imagecaches, column CACHEID';

/** Where a person finds the ARN of a role. */
export const ROLES_AT = 'RAM console, Identities, Roles';
