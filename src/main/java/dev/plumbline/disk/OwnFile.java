package dev.plumbline.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Checks a file before it is opened for writing, because an untrusted repository may contain links and devices with the names of files that
 * a run writes.
 */
public final class OwnFile {
    private OwnFile() {}

    /**
     * Checks that a file may be written: it is missing, or it is a regular file without other hard links.
     *
     * @throws FileSystemException with the reason if the file may not be written
     */
    public static void check(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            throw refused(file, "a symbolic link, which is not followed for writing");
        }
        if (attributes.isDirectory()) {
            throw refused(file, "a folder");
        }
        if (!attributes.isRegularFile()) {
            throw refused(file, "a pipe or a device");
        }
        if (links(file) > 1) {
            throw refused(file, "a file with other names (hard links), which writing would change too");
        }
    }

    private static FileSystemException refused(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }

    private static int links(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                : 1;
    }

    /** Returns a text that says why a file could not be written or read. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "there is a file in place of a folder";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "there is a folder with files in place of a file";
        }
        if (e instanceof FileSystemException system && "Not a directory".equals(system.getReason())) {
            return "there is a file in place of a folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        if (message == null) {
            return e.getClass().getSimpleName();
        }
        // Such a message consists of the path and the reason in parentheses.
        int reason = message.lastIndexOf(" (");
        return e instanceof FileNotFoundException && reason >= 0 && message.endsWith(")")
                ? message.substring(reason + 2, message.length() - 1)
                : message;
    }
}
