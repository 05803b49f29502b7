package org.cairn.documents.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/// A file inside a PDF, as PDF/A-3 (ISO 19005-3, 6.8) asks for it: with its media type, its date, and what it is to the
/// document, namely its source.
final class Attachment {

    /// @param instance by which this file differs from any other of the same content; null for none
    static byte[] add(
            byte[] pdf,
            String name,
            String mediaType,
            String description,
            byte[] content,
            Instant at,
            @Nullable UUID instance)
            throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var date = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            file.setSubtype(mediaType);
            file.setSize(content.length);
            file.setCreationDate(date);
            file.setModDate(date);
            var specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setFileDescription(description);
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName("AFRelationship", "Source");

            var catalogue = document.getDocumentCatalog();
            var names = new PDDocumentNameDictionary(catalogue);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, specification));
            names.setEmbeddedFiles(files);
            catalogue.setNames(names);
            var associated = new COSArray();
            associated.add(specification);
            catalogue.getCOSObject().setItem("AF", associated);

            if (instance != null) {
                document.getDocumentInformation().setCustomMetadataValue("Instance", instance.toString());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private Attachment() {}
}
