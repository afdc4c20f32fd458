Feature: Export an element as XLSX
  Exports the rows of one element of a workbook, such as a table or a chart, to a spreadsheet.

  Use it to pass data from a workbook to people who work with Excel or another spreadsheet program. The sheet has a row of
  column names and then the rows. A sheet has at most 1,048,576 rows; export larger elements as CSV.

  It needs a workbook and an element. `--to` specifies the file, or the folder for it; otherwise the file is in the folder of
  the run, named after the element. An existing file is kept unless you give `--overwrite`. The file gets its name when it is
  complete, opens as a spreadsheet, and has the columns of the element. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element as XLSX
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as XLSX
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook       | element        |
      | Weekly Numbers | Orders by week |

  Rule: The sheet has a row for each row of the element

    @sandbox
    Scenario: Export a table as a spreadsheet
      Given the element "Best dealers" of the workbook "Weekly Numbers"
      When I export the element "Best dealers" as XLSX
      Then the file lists:
        | Dealer     | Revenue   |
        | Möbel Nord | $9,120.00 |
        | Casa Pino  | $7,480.00 |
