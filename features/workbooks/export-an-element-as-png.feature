Feature: Export an element as PNG
  Exports an element or a page of a workbook, such as a chart or a dashboard, to an image.

  Use it to show a chart in a presentation, on a screen, or in a message. Sigma takes about ten seconds to draw it.

  It needs a workbook, and a page or element of it. `--to` specifies the file, or the folder for it; otherwise the file is in
  the folder of the run, named after the page or element. An existing file is kept unless you give `--overwrite`. The file
  gets its name when it is complete, opens as an image, and is not blank. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element as PNG
    Given the page or element "<page or element>" of the workbook "<workbook>"
    When I export the page or element "<page or element>" as PNG
    Then the file shows a picture

    Examples: What you fill in
      | workbook       | page or element |
      | Weekly Numbers | Revenue by week |

  Rule: A page is drawn as a whole

    Scenario: Export a page as a picture
      Given the document "Shift Costs", kept in the file "features/as-code/shift-costs.yaml"
      And the page or element "Costs" of the workbook "Shift Costs"
      When I export the page or element "Costs" as PNG
      Then the file shows a picture
