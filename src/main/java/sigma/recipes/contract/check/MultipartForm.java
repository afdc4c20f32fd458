package sigma.recipes.contract.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** Reads the fields of a {@code multipart/form-data} body. */
final class MultipartForm {

    private MultipartForm() {
    }

    /**
     * Returns each name with its values in their order; the content of files is omitted. Of a malformed body, the fields
     * before the defect are returned.
     */
    static Map<String, List<String>> fields(byte[] body, String contentType) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new Body(body, contentType));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>()).add(part.isFormField() ? text(part) : "");
            }
        } catch (FileUploadException | IOException malformed) {
            // The check then reports the missing fields.
        }
        return fields;
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Body(byte[] bytes, String type) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return bytes.length;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
