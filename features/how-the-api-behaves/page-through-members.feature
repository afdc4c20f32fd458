Feature: Page through members
  Shows how the pages of a list work, with the list of members as the example.

  Use it to see how many members your organization has, and how paging works. You request a page with a maximum number of
  entries. The response contains the entries and, except on the last page, a token for the next page. The token looks like a
  number, but that is not guaranteed: send it back unchanged. Without a limit, a page has 50 entries; the maximum is 1000.

  It takes a page size. It changes nothing.

  @runbook
  Scenario Outline: Read to the last page
    When I read the members page by page, <page size> at a time
    Then no page has more than <page size> members
    And each member who was there from the start is listed once

    Examples: What you fill in
      | page size |
      | 5         |

  Rule: Without a page token, Sigma returns the first page

    Scenario: Ask for the first two members
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      When I ask for a page of 2 members
      Then the page has 2 members
      And the page is not the last one

  Rule: A page continues where the previous page ended

    Scenario: Ask for the second page of two members
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      And a first page of 2 members
      When I ask for the next page of 2 members
      Then the page shows other members than the first page

  Rule: Without a limit, a page has 50 members

    @sandbox
    Scenario: Ask for the first page without a limit
      Given 120 more members
      When I ask for a page of members
      Then the page has 50 members
      And the page is not the last one

    @sandbox
    Scenario: Ask for the second page without a limit
      Given 120 more members
      And a first page of 2 members
      When I ask for the next page
      Then the page has 50 members
      And the page shows other members than the first page

  Rule: A page past the end is empty

    Scenario: Ask for a page far beyond the last member
      When I ask for a page past the end
      Then the page has 0 members
      And the page is the last one

  Rule: The list may grow while it is read

    Scenario: A member joins between two pages
      Given the member "Ana Silva"
      When I read all members, 2 at a time, and "Ben Okoye" joins after the first page
      Then each member who was there from the start is listed once

    @sandbox
    Scenario: Many members join between two pages
      Given 30 more members
      When I read all members, 10 at a time, and 9 members join after the first page
      Then each member who was there from the start is listed once

  Rule: Sigma refuses page tokens and limits that it does not know

    Scenario: Sigma never issued the page token
      When I try to ask for the page "banana"
      Then Sigma refuses, because the page token is unknown

    Scenario Outline: The limit is out of range
      When I try to ask for a page of <limit> members
      Then Sigma refuses, because the limit is out of range

      Examples:
        | limit |
        | 0     |
        | -1    |
        | 1001  |
