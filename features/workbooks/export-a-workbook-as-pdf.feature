Feature: Export a workbook as PDF
  Exports a workbook, or one of its pages, to a PDF file, as Sigma prints it.

  Use it to archive what a workbook showed, or to give it to people without access to Sigma. Hidden pages are left out unless
  you export one by its name.

  It needs a workbook, a page or `all pages`, and a layout. `--to` specifies the file, or the folder for it; otherwise the
  file is in the folder of the run, named after the workbook or the page. An existing file is kept unless you give
  `--overwrite`. The file gets its name when it is complete and opens as a PDF. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export a workbook as PDF
    When I export "<page>" of the workbook "<workbook>" as a <layout> PDF
    Then the file has a sheet for each page that was exported
    And each sheet of the file is in <layout> format

    Examples: What you fill in
      | workbook       | page      | layout    |
      | Weekly Numbers | all pages | landscape |

  Rule: A page can be exported alone

    Scenario: Export one page
      Given the document "Shift Costs", kept in the file "features/as-code/shift-costs-by-team.yaml"
      When I export "Costs" of the workbook "Shift Costs" as a portrait PDF
      Then the file has one sheet
      And each sheet of the file is in portrait format

  Rule: Only a page of the workbook can be exported

    Scenario: The page does not exist
      When I try to export a page that the workbook "Weekly Numbers" does not have
      Then Sigma refuses, because the page does not exist
