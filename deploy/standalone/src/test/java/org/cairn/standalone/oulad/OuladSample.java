package org.cairn.standalone.oulad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Small made-up files in the data set's form, with one of each of its oddities. Numbers of people: 101 to 105.
public final class OuladSample {

    private final Map<String, String> files = new LinkedHashMap<>();

    public OuladSample() {
        files.put("courses.csv", """
                code_module,code_presentation,module_presentation_length
                PPP,2013B,100
                PPP,2013J,100
                YYY,2013J,80
                """);
        // PPP/2013B: id 9 is due after id 10. PPP/2013J: a tie, and two exams. YYY: 9 is before 10 as a number only.
        files.put("assessments.csv", """
                code_module,code_presentation,id_assessment,assessment_type,date,weight
                PPP,2013B,9,TMA,50,50
                PPP,2013B,10,TMA,20,50
                PPP,2013B,11,CMA,30,0
                PPP,2013B,12,Exam,,100
                PPP,2013J,21,TMA,20,50
                PPP,2013J,20,TMA,20,50
                PPP,2013J,23,Exam,,100
                PPP,2013J,22,Exam,95,100
                YYY,2013J,31,CMA,10,0
                YYY,2013J,30,CMA,9,0
                """);
        files.put("studentInfo.csv", """
                code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,num_of_prev_attempts,studied_credits,disability,final_result
                PPP,2013B,101,M,Scotland,HE Qualification,10-20,0-35,0,60,N,Pass
                YYY,2013J,101,M,Scotland,HE Qualification,10-20,0-35,0,60,N,Distinction
                PPP,2013B,102,F,Wales,A Level or Equivalent,,35-55,0,60,Y,Fail
                PPP,2013J,102,F,Wales,A Level or Equivalent,20-30%,35-55,1,60,Y,Pass
                PPP,2013B,103,F,"London, or nearby",Lower Than A Level,90-100%,55<=,0,60,N,Withdrawn
                PPP,2013J,103,F,London Region,Lower Than A Level,90-100%,55<=,1,60,N,Withdrawn
                YYY,2013J,104,M,Ireland,HE Qualification,0-10%,0-35,0,30,N,Withdrawn
                YYY,2013J,105,M,Ireland,HE Qualification,0-10%,0-35,0,30,N,Fail
                """);
        files.put("studentRegistration.csv", """
                code_module,code_presentation,id_student,date_registration,date_unregistration
                PPP,2013B,101,-30,
                YYY,2013J,101,-5,
                PPP,2013B,102,,90
                PPP,2013J,102,-150,
                PPP,2013B,103,5,
                PPP,2013J,103,-160,10
                YYY,2013J,104,3,1
                YYY,2013J,105,-20,
                """);
        files.put("studentAssessment.csv", """
                id_assessment,id_student,date_submitted,is_banked,score
                9,101,51,0,78
                10,101,19,0,80
                11,101,30,0,100
                12,101,99,0,60
                10,102,20,0,39
                11,102,31,0,
                20,102,-1,1,66
                21,102,-1,1,30
                22,102,95,0,40
                10,103,-3,0,55
                20,103,20,0,70
                30,105,9,0,12
                31,105,85,0,90
                """);
    }

    /// Puts `text` in the place of what there is exactly once in a file.
    public OuladSample with(String file, String what, String text) {
        var before = files.getOrDefault(file, "");
        if (before.split(Pattern.quote(what), -1).length != 2) {
            throw new IllegalArgumentException("'%s' is not once in %s".formatted(what, file));
        }
        files.put(file, before.replace(what, text));
        return this;
    }

    public OuladSample without(String file) {
        files.remove(file);
        return this;
    }

    /// As the usual copy is: quoted, CRLF, missing values empty.
    public Path quotedIn(Path folder) {
        return write(folder, "\"\"", "\r\n", true);
    }

    /// As another copy is: bare, LF, missing values `?`.
    public Path bareIn(Path folder) {
        return write(folder, "?", "\n", false);
    }

    private Path write(Path folder, String missing, String lineEnd, boolean quoted) {
        files.forEach((name, text) -> {
            var lines = text.lines()
                    .map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                            .map(value -> value.isEmpty() ? missing : quote(value, quoted))
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(lineEnd, "", lineEnd));
            try {
                Files.writeString(folder.resolve(name), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private static String quote(String value, boolean quoted) {
        return quoted && !value.startsWith("\"") ? '"' + value + '"' : value;
    }
}
