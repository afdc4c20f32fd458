Feature: Export a report as PDF
  Exports a report to a PDF file, as Sigma prints it.

  Use it to archive a report, or to give it to people without access to Sigma. A report is exported as a whole, and PDF is its
  only format: to get rows, export an element of the workbook that shows them.

  It needs a report and a layout. `--to` specifies the file, or the folder for it; otherwise the file is in the folder of the
  run, named after the report. An existing file is kept unless you give `--overwrite`. The file gets its name when it is
  complete and opens as a PDF. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export a report as PDF
    When I export the report "<report>" as a <layout> PDF
    Then each sheet of the file is in <layout> format

    Examples: What you fill in
      | report            | layout   |
      | Monthly Statement | portrait |

  Rule: The report must exist

    Scenario: The report does not exist
      When I try to export a report that does not exist as a portrait PDF
      Then Sigma refuses, because the report does not exist
