package se.helabilden.ui.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.PowerPointWriter;
import se.helabilden.report.WordWriter;

/// What Rapport needs of the rest of the program.
///
/// @param opener shows a file or a folder with the program that the operating system has for it
/// @param documents where files go of a project that lies nowhere yet
public record ReportServices(
    WordWriter wordWriter,
    ExcelWriter excelWriter,
    PowerPointWriter powerPointWriter,
    Consumer<Path> opener,
    Path documents) {}
