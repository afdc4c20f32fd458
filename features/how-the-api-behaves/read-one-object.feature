Feature: Read one object
  Shows how to get from a list to a single object: the list contains the id and the name of each object, and you read one
  object by its id.

  Use it to see what your credentials can read, or to test the API after it changed. Sigma responds with 404 if the id does
  not exist, and with 403 or 404 if you have no access to the object.

  It takes an object kind, and reads the first five objects on its list. It changes nothing.

  @runbook
  Scenario Outline: Read the entries of a list one by one
    When I list the "<object kind>" and read the first 5 one by one
    Then each of them has the id and the name that the list shows

    Examples: What you fill in
      | object kind |
      | teams       |

  Rule: Objects of each kind can be read alone

    Scenario Outline: Read objects of each kind
      When I list the "<object kind>" and read the first 3 one by one
      Then each of them has the id and the name that the list shows

      Examples:
        | object kind     |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |

  Rule: An id that does not exist is refused

    Scenario Outline: The object does not exist
      When I try to read one of the "<object kind>" that does not exist
      Then Sigma refuses, because it does not exist

      Examples:
        | object kind     |
        | teams           |
        | workspaces      |
        | connections     |
        | workbooks       |
        | data models     |
        | datasets        |
        | reports         |
        | templates       |
        | user attributes |

  Rule: A request about something that does not exist is refused

    Scenario Outline: The object of a request does not exist
      When I try to "<request>" that does not exist
      Then Sigma refuses, because it does not exist

      Examples:
        | request                                          |
        | test a connection                                |
        | list the grants on a connection                  |
        | list the grants of a team                        |
        | grant a connection                               |
        | revoke a grant on a connection                   |
        | read the path of a table                         |
        | read the columns of a table                      |
        | delete a file                                    |
        | create a workbook in a folder                    |
        | create a folder in a folder                      |
        | revoke a grant                                   |
        | delete a version tag                             |
        | list the workbooks of a version tag              |
        | read the elements of a page                      |
        | read the columns of an element                   |
        | read a bookmark                                  |
        | list the bookmarks of a tagged version           |
        | read a bookmark of a tagged version              |
        | list the scheduled exports of a workbook         |
        | list the materialization schedules of a workbook |
        | read a materialization of a workbook             |
        | read a materialization of a data model           |

  Rule: A list refuses a limit that is out of range

    Scenario Outline: The limit of a list is too low
      When I try to list the "<object kind>" with a limit of 0
      Then Sigma refuses, because the limit is out of range

      Examples:
        | object kind  |
        | connections  |
        | table paths  |
        | workbooks    |
        | version tags |
        | data models  |
        | datasets     |
        | reports      |
        | templates    |
