Feature: Export an element as JSON
  Exports the rows of one element of a workbook, such as a table or a chart, to a JSON file.

  Use it to pass data from a workbook to a program. JSON is one array with an object for each row; JSONL has an object in each
  line, so that a program can read a large file line by line. The names of the columns are the keys. A pivot table becomes a
  list of rows.

  It needs a workbook, an element and a format. `--to` specifies the file, or the folder for it; otherwise the file is in the
  folder of the run, named after the element. An existing file is kept unless you give `--overwrite`. The file gets its name
  when it is complete and all of it can be read. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element as JSON
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as <table format>
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook       | element        | table format |
      | Weekly Numbers | Orders by week | JSON         |

  Rule: The file has an object for each row

    @sandbox
    Scenario: Export a table as an array of objects
      Given the element "Orders by week" of the workbook "Weekly Numbers"
      When I export the element "Orders by week" as JSON
      Then the file lists:
        | Week     | Orders | Revenue    | Comment                     |
        | 2026-W44 | 128    | $41,300.00 |                             |
        | 2026-W45 | 143    | $47,950.00 | Trade fair, "Holz und Haus" |
        | 2026-W46 | 117    | $38,210.00 |                             |

    @sandbox
    Scenario: Export a table as a line for each row
      Given the element "Best dealers" of the workbook "Weekly Numbers"
      When I export the element "Best dealers" as JSONL
      Then the file lists:
        | Dealer     | Revenue   |
        | Möbel Nord | $9,120.00 |
        | Casa Pino  | $7,480.00 |
