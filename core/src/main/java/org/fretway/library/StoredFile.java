package org.fretway.library;

/**
 * Content in the blob store, with what is needed to serve it.
 *
 * @param blobId id in the {@link org.fretway.storage.BlobStore}
 * @param contentType media type, such as "audio/ogg"
 * @param size bytes
 */
public record StoredFile(String blobId, String contentType, long size) {}
